/** A division of the org. Roles grant permissions per division. */
export interface Division {
  id: string;
  name: string;
}
