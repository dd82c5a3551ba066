import type { FlowNode, FlowState, MenuOption } from './flow-records.ts';
import { divisions, queues } from './sample-queues.ts';

const option = (key: string, prompt: string, routingTarget: string): MenuOption => ({ key, prompt, routingTarget });
const say = (prompt: string, next: string): FlowNode => ({ type: 'say', prompt, next });
const transfer = (queue: { id: string }): FlowNode => ({ type: 'transfer', queueId: queue.id, next: 'goodbye' });
const disconnect: FlowNode = { type: 'disconnect' };

/** The flow of the README's example. */
export const mainIvr: FlowState = {
  id: '1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11',
  name: 'Main IVR',
  division: divisions.home,
  version: 14,
  definition: {
    startNode: 'start',
    settings: { language: 'en-us', voice: 'Jill' },
    nodes: {
      start: { type: 'start', next: 'greeting' },
      greeting: say('Welcome to Northwind Energy.', 'collect_ivr_main'),
      collect_ivr_main: {
        type: 'collect',
        timeoutSeconds: 5,
        retries: 2,
        next: 'to_operator',
        menu: {
          speech: false,
          options: [
            option('1', 'For sales, press 1', queues.sales.id),
            option('2', 'For support, press 2', queues.support.id),
            option('3', 'For bills and payments, press 3', queues.billing.id),
            option('9', 'For our opening hours, press 9', 'menu_hours'),
            option('0', 'To speak to an operator, press 0', queues.operator.id),
            option('*', 'To hear this again, press star', 'collect_ivr_main'),
          ],
        },
      },
      menu_hours: {
        type: 'menu',
        prompt: 'We are open on weekdays from eight to six.',
        menu: {
          options: [
            option('1', 'To leave a message, press 1', 'voicemail'),
            option('2', 'To be called back, press 2', queues.operator.id),
            option('#', 'To end the call, press pound', 'goodbye'),
            option('*', 'To go back, press star', 'collect_ivr_main'),
          ],
        },
      },
      voicemail: { type: 'voicemail', queueId: queues.support.id, next: 'goodbye' },
      to_operator: transfer(queues.operator),
      goodbye: disconnect,
    },
  },
};

const mainIvrEu: FlowState = {
  id: '62c4d7f8-90ab-4e1c-b3d5-8a1f2e3d4c22',
  name: 'Main IVR EU',
  division: divisions.eu,
  version: 7,
  definition: {
    startNode: 'start',
    settings: { language: 'en-gb', voice: 'Amy' },
    nodes: {
      start: { type: 'start', next: 'greeting' },
      greeting: say('Welcome to Northwind Energy Europe.', 'collect_ivr_main'),
      collect_ivr_main: {
        type: 'collect',
        timeoutSeconds: 6,
        retries: 1,
        next: 'to_support',
        menu: {
          options: [
            option('1', 'For sales, press 1', queues.salesEu.id),
            option('2', 'For support, press 2', queues.supportEu.id),
            option('3', 'For premium support, press 3', queues.supportEuVip.id),
            option('*', 'To hear this again, press star', 'collect_ivr_main'),
          ],
        },
      },
      to_support: transfer(queues.supportEu),
      goodbye: disconnect,
    },
  },
};

const afterHours: FlowState = {
  id: 'd90e5b13-7c2f-4a86-8f41-9b2c3d4e5f33',
  name: 'After Hours',
  division: divisions.home,
  version: 3,
  definition: {
    startNode: 'start',
    nodes: {
      start: { type: 'start', next: 'closed' },
      closed: say('Our offices are closed now.', 'menu_closed'),
      menu_closed: {
        type: 'menu',
        next: 'goodbye',
        menu: {
          options: [
            option('1', 'To report a power cut, press 1', queues.emergency.id),
            option('2', 'To report a gas leak, press 2', queues.emergency.id),
            option('3', 'To leave a message, press 3', 'voicemail'),
            option('*', 'To hear this again, press star', 'menu_closed'),
          ],
        },
      },
      voicemail: { type: 'voicemail', queueId: queues.support.id, next: 'goodbye' },
      goodbye: disconnect,
    },
  },
};

const paymentLine: FlowState = {
  id: '0f7a3c5e-b1d8-4962-a2e7-ac3d4e5f6044',
  name: 'Payment Line',
  division: divisions.home,
  version: 22,
  definition: {
    startNode: 'start',
    nodes: {
      start: { type: 'start', next: 'collect_payment' },
      collect_payment: {
        type: 'collect',
        timeoutSeconds: 8,
        retries: 3,
        next: 'to_billing',
        menu: {
          options: [
            option('1', 'To pay a bill, press 1', queues.billing.id),
            option('2', 'For your balance, press 2', 'say_balance'),
            option('3', 'To change your payment plan, press 3', queues.billing.id),
            option('4', 'To dispute a charge, press 4', queues.support.id),
            option('*', 'To hear this again, press star', 'collect_payment'),
          ],
        },
      },
      say_balance: say('Your balance is sent to your phone.', 'goodbye'),
      to_billing: transfer(queues.billing),
      goodbye: disconnect,
    },
  },
};

/** The flows of the sample org. */
export const flows: readonly FlowState[] = [mainIvr, mainIvrEu, afterHours, paymentLine];
