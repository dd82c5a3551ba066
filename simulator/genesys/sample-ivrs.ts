import type { IvrState } from './options.ts';
import { architectAfterHours, architectMainIvr, architectMainIvrEu } from './sample-architect.ts';
import { divisions } from './sample-queues.ts';

/** The call routes of the sample org. The last one has no schedule. No one has these numbers: they are kept for films and books. */
export const ivrs: readonly IvrState[] = [
  {
    id: '8d1e4c2a-93f5-4b70-a6c8-2f3b5d7e9a11',
    name: 'Customer line',
    division: divisions.home,
    dnis: ['+493023125001', '+493023125002'],
    openHoursFlow: architectMainIvr.id,
    closedHoursFlow: architectAfterHours.id,
    holidayHoursFlow: architectAfterHours.id,
    scheduleGroup: 'Office hours',
  },
  {
    id: 'f07a6b93-1c4d-4e58-8b2f-6d9e0c1a3b22',
    name: 'EU line',
    division: divisions.eu,
    dnis: ['+442079460123'],
    openHoursFlow: architectMainIvrEu.id,
  },
];
