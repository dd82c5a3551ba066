import type { Fault, Incident, Schedule } from './schedule.ts';

/** The run's own timeout for one message over HTTP, in milliseconds. */
export const HTTP_TIMEOUT_MS = 1000;

/**
 * A schedule for real time. Waits of minutes become waits of seconds, and incidents that only end with a timeout are left out: in
 * process, the same messages meet them in virtual time.
 */
export function inRealTime(schedule: Schedule): Schedule {
  return {
    ...schedule,
    incidents: schedule.incidents.map(shorter),
    jobs: schedule.jobs.map(({ finishMs, ...plan }) => ({ ...plan, finishMs: seconds(finishMs) })),
    exports: schedule.exports
      .filter(({ fails }) => fails === undefined || fails.length === 0)
      .map(({ finishMs, ...plan }) => ({ ...plan, finishMs: seconds(finishMs) })),
  };
}

/** A job takes at most 3 seconds, even if it would have taken minutes or never ended. */
function seconds(ms = 60): number {
  return ms > 5000 ? 3000 : Math.min(ms, 500);
}

function shorter(incident: Incident): Incident {
  const { fault, kind, times } = incident;
  if (fault === undefined) return incident;
  return { ...incident, times: Math.min(times, 2), fault: kind === 'upload' ? arriving(bounded(fault)) : bounded(fault) };
}

function bounded(fault: Fault): Fault {
  switch (fault.kind) {
    // The port must stay open for the rest of the run, so the connection is reset instead, before anything is read.
    case 'refused':
      return { kind: 'reset', when: 'before' };
    case 'hang':
      return { kind: 'hang', landsAfterMs: fault.landsAfterMs === null ? null : lateness(fault.landsAfterMs) };
    case 'status':
      return fault.retryAfter !== undefined && fault.retryAfter !== null && /^[1-9]\d{0,2}$/u.test(fault.retryAfter)
        ? { ...fault, retryAfter: '1' }
        : fault.retryAfter?.endsWith('GMT') === true
          ? { ...fault, retryAfter: 'Sat, 01 Jan 2000 00:00:00 GMT' }
          : fault;
    case 'reset':
    case 'cut':
    case 'half':
    case 'empty':
    case 'html':
    case 'json':
    case 'stale':
    case 'expired':
    case 'gossip':
    case 'partial':
      return fault;
  }
}

/** Makes sure that an upload arrives: otherwise the run would wait for its whole timeout. */
function arriving(fault: Fault): Fault {
  if (fault.kind === 'reset') return { kind: 'reset', when: 'after' };
  if (fault.kind === 'hang') return { kind: 'hang', landsAfterMs: Math.min(fault.landsAfterMs ?? 1300, 2300) };
  return 'applied' in fault ? { ...fault, applied: true } : fault;
}

/** Scales the run's timeout of 30 seconds to one second. */
function lateness(ms: number): number {
  return Math.min(Math.round((ms / 30_000) * HTTP_TIMEOUT_MS), 6000) + (ms < 30_000 ? -100 : 200);
}
