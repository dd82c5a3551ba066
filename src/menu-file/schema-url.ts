/** The line on top of a menu file that tells editors its schema, so that they complete and check it. */
export const SCHEMA_LINE =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/org/genesys-ivr-action/v1/schema/menu.schema.json\n';

/** The same for a test file. */
export const CALLS_SCHEMA_LINE =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/org/genesys-ivr-action/v1/schema/calls.schema.json\n';

/** Whether a text begins with a line that names a schema. */
export function namesSchema(text: string): boolean {
  return /^#\s*yaml-language-server:/u.test(text);
}
