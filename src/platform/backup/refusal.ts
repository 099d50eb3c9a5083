/** Why a backup or restore was not begun or was given up, in a sentence for whoever typed the command. */
export class BackupRefusal extends Error {
  override name = 'BackupRefusal';
}
