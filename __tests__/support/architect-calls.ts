// What the tests of Architect's store know of its requests; no test of its own.

/** The requests that read a flow, those that publish it, and those that verify it. */
export const LOGIN = ['POST /oauth/token 200'];
export const READ = [
  'GET /api/v2/flows/{flowId} 200',
  'POST /api/v2/flows/export/jobs 200',
  'GET /api/v2/flows/export/jobs/{id} 200',
  'GET /presigned/downloads/{id}.yaml 200',
];
export const PUBLISH = [
  'GET /api/v2/flows/{flowId} 200',
  'POST /api/v2/flows/jobs 200',
  'PUT /presigned/uploads/{id} 200',
  'GET /api/v2/flows/jobs/{id} 200',
];
