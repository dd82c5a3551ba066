/** A division of the org: who may see what. */
export interface Division {
  id: string;
  name: string;
}
