#!/usr/bin/env node
import { runCli } from './bundle/index.js';

// No `await` here: a Node.js that doesn't know it would tell of a syntax error, and not what is wrong.
void runCli();
