import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails with the rule, the element and the reason for whatever axe calls serious or critical on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
  expect(grave).toEqual([]);
}

/** A colour half-way through its change is nobody's contrast; what comes next may begin its own a frame later. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let quietFrames = 0; quietFrames < 3; quietFrames++) {
      await new Promise(requestAnimationFrame);
      const changing = document
        .getAnimations()
        .filter((each) => each instanceof CSSTransition && each.playState === 'running');
      if (changing.length === 0) continue;
      await Promise.allSettled(changing.map(({ finished }) => finished));
      quietFrames = -1;
    }
  });
}
