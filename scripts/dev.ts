import { copyVendorFiles } from './machine/build';
import { startDevelopment } from './machine/development';
import { serve } from './machine/serve';
import { ensureTowns } from './machine/towns';

/** `npm run dev`: pages refresh by themselves; the web process starts again when what it runs has changed. */
await serve({ nodeEnv: 'development', prepare, start: startDevelopment });

async function prepare(): Promise<void> {
  await copyVendorFiles();
  await ensureTowns();
}
