/** Exports and publish jobs run on this permission: Architect Scripting needs it, and Archy works with that. */
const JOBS = 'architect:ui:view';

/** What an export needs (Architect Scripting's documentation). */
const EXPORT = [JOBS, 'architect:flow:view'];

/** What a publish needs (Architect Scripting's documentation, CX as Code). */
const PUBLISH = [JOBS, 'architect:flow:edit', 'architect:flow:publish', 'architect:flow:unlock'];

/** What both need for look-ups by name, likely: CX as Code lists these for flows. */
const LIKELY = ['routing:queue:search', 'architect:flow:search', 'architect:dependencyTracking:view', 'limits:organization:view'];

function hintFor(job: string, needed: readonly string[]): string {
  return (
    `Add to the role of the OAuth client, in the flow's division: ${needed.join(', ')}, ` +
    `and the view permission of everything that the flow names. The ${job} may also need: ${LIKELY.join(', ')}.`
  );
}

/** What to do if an export fails for a missing permission. */
export const EXPORT_PERMISSIONS_HINT = hintFor('export', EXPORT);

/** What to do if a publish job fails for a missing permission. */
export const PUBLISH_PERMISSIONS_HINT = hintFor('publish job', PUBLISH);
