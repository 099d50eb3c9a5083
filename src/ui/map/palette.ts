/** The colours that a map is drawn in, as MapLibre takes them (`rgb(...)`: it does not know OKLCH). */
export interface MapPalette {
  readonly land: string;
  readonly water: string;
  readonly green: string;
  readonly building: string;
  readonly road: string;
  readonly line: string;
  readonly label: string;
}

const ROLES = ['land', 'water', 'green', 'building', 'road', 'line', 'label'] as const;

/** Reads `--map-*` of the element as the theme has them now, each painted once to learn its sRGB. */
export function readPalette(element: HTMLElement): MapPalette {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const colourOf = (role: string) => {
    probe.style.color = `var(--map-${role})`;
    if (!context) return 'rgb(128,128,128)';
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return `rgb(${red},${green},${blue})`;
  };
  const palette = Object.fromEntries(ROLES.map((role) => [role, colourOf(role)]));
  probe.remove();
  return palette as unknown as MapPalette;
}

/** Calls back when light turns dark or the other way, by the reader's switch or the system's. Returns the undoing. */
export function onThemeChange(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: ['class', 'data-theme', 'style'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', callback);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', callback);
  };
}
