import postgres, { type Sql } from 'postgres';
import { notedSocketFolder } from '../../src/platform/postgres-server/socket-folder';

/** The database of the journeys' own server. */
export function connectDatabase(): Sql {
  const folder = notedSocketFolder(process.env.E2E_DATA_DIR ?? '');
  if (folder === null) throw new Error('the server of the journeys has noted no socket');
  return postgres({ host: folder, username: 'gable', database: 'gable', max: 1 });
}
