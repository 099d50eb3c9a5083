import { Refusal } from './settings';

/** Runs a whole command; a refusal becomes its sentence and exit code 1, anything else keeps its stack. */
export async function orRefuse(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
