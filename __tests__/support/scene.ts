// Everything that an end-to-end test needs to play; no test of its own.
export * as architect from './scene/architect.ts';
export * as definition from './scene/definition.ts';
export * as github from './scene/github.ts';
export { CLIENT, NEW_PROMPT } from './scene/constants.ts';
export type { End, EndedRun } from './scene/ended.ts';
export type { Ending } from './scene/ending.ts';
export { FLOWS, type FlowName } from './scene/flows.ts';
export type { FlowEntry } from './scene/report.ts';
export { at, lastPlaceIn, lineOf } from './scene/places.ts';
export { plain, verdictOf } from './scene/said.ts';
export type { SceneOptions } from '../../harness/stage.ts';
export type { RequestKind } from './scene/requests.ts';
export { Scene } from './scene/scene.ts';
export type { Run } from './scene/run.ts';
export { WORDS } from './words.ts';
