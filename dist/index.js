import { runMain } from './bundle/index.js';

await runMain();
