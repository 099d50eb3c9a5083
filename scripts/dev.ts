import { copyVendorFiles } from './machine/build';
import { startDevelopment } from './machine/development';
import { serve } from './machine/serve';

/** `npm run dev`: pages refresh by themselves; the web process starts again when what it runs has changed. */
await serve({ nodeEnv: 'development', prepare: copyVendorFiles, start: startDevelopment });
