import type { Api, Incident, Schedule } from './schedule.ts';

/** A schedule of one flow with one menu file, without any incidents except the given ones. */
export function simpleSchedule(api: Api, incidents: readonly Incident[], other: Partial<Schedule> = {}): Schedule {
  return {
    api,
    flows: [{ byName: false, files: [{ menu: 'main', edit: 'leads key 2 elsewhere' }] }],
    maxTries: 3,
    concurrency: 1,
    incidents,
    showsWrites: true,
    validates: true,
    overwriteDrafts: false,
    isKind: false,
    heads: 'echo',
    headMakers: true,
    versionMakers: 'shown',
    versionIds: 'plain',
    isAllOrNone: false,
    mayAdd: false,
    jobs: [],
    exports: [],
    ...other,
  };
}
