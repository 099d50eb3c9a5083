import { writeFileSync } from 'node:fs';
import { envExample } from './machine/env-example';

/** `node scripts/run.mjs env-example`: writes `.env.example` anew from the settings. */
writeFileSync('.env.example', envExample());
