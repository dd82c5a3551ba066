import type { Division } from './flow-records.ts';
import type { QueueState } from './options.ts';

/** The divisions of the sample org. */
export const divisions = {
  home: { id: '7c2d9a14-3b5e-4f0a-8c61-0d1e2f3a4b5c', name: 'Home' },
  eu: { id: 'b81f6e37-92d0-4c58-a7e4-5f6a7b8c9d0e', name: 'EU' },
} as const satisfies Record<string, Division>;

const { home, eu } = divisions;

/** The queues of the sample org, by a short name for tests. The last one has no members. */
export const queues = {
  sales: { id: '3f0c8b52-6d1e-4a97-b2f4-8e5d7c6b9a01', name: 'Sales', division: home },
  support: { id: '9a47e1d3-05bc-4f68-8d2a-1c3e5f7a9b02', name: 'Support', division: home },
  billing: { id: 'c5d82f60-7e94-4b13-9a0c-2d4f6b8e0c03', name: 'Billing', division: home },
  operator: { id: '1e6b9d48-c273-4d05-b8e9-3a5c7e9f1d04', name: 'Operator', division: home },
  emergency: { id: '74f3a0c9-1b86-4e52-a6d7-4b6d8f0a2e05', name: 'Emergency Line', division: home },
  salesEu: { id: 'e2905d7b-48af-4c36-8b1e-5c7e9a1b3f06', name: 'Sales EU', division: eu },
  supportEu: { id: '5b8c6f14-d3e0-4729-90fa-6d8fab2c4007', name: 'Support EU', division: eu },
  supportEuVip: { id: 'a06d3e92-f571-4b8c-bc43-7e90bc3d5108', name: 'Support EU VIP', division: eu, members: [] },
} as const satisfies Record<string, QueueState>;
