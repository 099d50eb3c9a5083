const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const HEARTBEAT_MS = 10_000;
/** Steps shorter than this show no duration. */
const WORTH_A_FIGURE_MS = 1000;

/**
 * Runs one step of something longer and shows that it goes on: a spinner on a terminal; elsewhere a line at its start
 * and one every ten seconds, so that a log never looks stuck.
 */
export async function step<Result>(
  title: string,
  run: (detail: (text: string) => void) => Promise<Result>,
): Promise<Result> {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const isTerminal = process.stdout.isTTY === true;
  let text = title;
  let frame = 0;
  const timer = isTerminal
    ? setInterval(
        () => write(`${FRAMES[frame++ % FRAMES.length]} ${text} (${seconds()} s)`),
        FRAME_MS,
      )
    : setInterval(() => console.log(`  … ${text} (${seconds()} s)`), HEARTBEAT_MS);
  if (!isTerminal) console.log(`  … ${title}`);
  try {
    const result = await run((detail) => {
      text = detail;
    });
    const figure = Date.now() - begun >= WORTH_A_FIGURE_MS ? ` (${seconds()} s)` : '';
    finish(`✓ ${title}${figure}`);
    return result;
  } catch (error) {
    finish(`✗ ${title}`);
    throw error;
  } finally {
    clearInterval(timer);
  }

  function finish(line: string): void {
    if (isTerminal) write(`${line}\n`);
    else console.log(`  ${line}`);
  }
}

function write(line: string): void {
  process.stdout.write(`\r\u001b[2K  ${line}`);
}
