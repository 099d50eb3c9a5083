import { describe, expect, it } from 'vitest';
import type { Money } from '@/kernel/money';
import { drawSteps, priceSteps } from './price-steps';

const euros = (major: number): Money => ({ amount: BigInt(major) * 100n, currency: 'EUR' });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('price steps', () => {
  it('come in order of time with their change', () => {
    const steps = priceSteps([
      { price: euros(190_000), recordedAt: day('2026-03-01') },
      { price: euros(200_000), recordedAt: day('2026-01-01') },
    ]);
    expect(steps.map((step) => step.price.amount)).toEqual([20_000_000n, 19_000_000n]);
    expect(steps[0]?.change).toBeNull();
    expect(steps[1]?.change).toBeCloseTo(-0.05);
  });

  it('are not compared across currencies, nor with a price of nothing', () => {
    const steps = priceSteps([
      { price: euros(0), recordedAt: day('2026-01-01') },
      { price: euros(10), recordedAt: day('2026-01-02') },
      { price: { amount: 1000n, currency: 'USD' }, recordedAt: day('2026-01-03') },
    ]);
    expect(steps.map((step) => step.change)).toEqual([null, null, null]);
  });

  it('are drawn inside their box, the dearest on top, held until today', () => {
    const steps = priceSteps([
      { price: euros(200), recordedAt: day('2026-01-01') },
      { price: euros(100), recordedAt: day('2026-01-11') },
    ]);
    const drawing = drawSteps(steps, { width: 100, height: 50, margin: 10 }, day('2026-01-21'));
    expect(drawing.points.map(({ x, y }) => [x, y])).toEqual([
      [0, 10],
      [50, 40],
    ]);
    expect(drawing.path).toBe('M0 10H50V40H100');
  });

  it('lie in the middle when there is one', () => {
    const steps = priceSteps([{ price: euros(200), recordedAt: day('2026-01-01') }]);
    const drawing = drawSteps(steps, { width: 100, height: 50, margin: 10 }, day('2026-01-01'));
    expect(drawing.path).toBe('M0 25H100');
  });
});
