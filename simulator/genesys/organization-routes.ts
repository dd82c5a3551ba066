import type { Models } from 'purecloud-platform-client-v2';
import type { Route } from './routes.ts';

const organization: Models.Organization = {
  id: 'd5a3f4b6-6f0f-4a58-a7b1-0b4f5e8f2c10',
  name: 'Simulated Org',
  defaultLanguage: 'en-us',
  version: 1,
  state: 'active',
  selfUri: '/api/v2/organizations/me',
};

/** GET /api/v2/organizations/me: needs a token but no permission, so clients can use it to check credentials. */
export const organizationRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/v2/organizations/me', handle: () => ({ status: 200, body: organization }) },
];
