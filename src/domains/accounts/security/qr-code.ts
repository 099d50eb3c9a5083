import { encodeQR } from 'qr';

/** Light modules around the code, without which cameras do not find it (ISO/IEC 18004 asks for four). */
const QUIET_ZONE = 4;

/** A QR code as one SVG path in a square of `size` units: every run of dark modules a rectangle. */
export function drawQrCode(text: string): { path: string; size: number } {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const path = modules.flatMap((row, y) =>
    runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`),
  );
  return { path: path.join(''), size: modules.length };
}

function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last.from + last.length === x) last.length++;
    else runs.push({ from: x, length: 1 });
  }
  return runs;
}
