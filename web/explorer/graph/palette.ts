import { useSyncExternalStore } from 'react';
import { kindOf, KINDS } from './shapes';
import './graph.css';

/** The colours of a picture, as WebGL and SVG files need them: worked out from the tokens of the page's theme. */
export interface Palette {
  readonly type: (type: string) => string;
  readonly surface: string;
  readonly ink: string;
  readonly line: string;
  readonly plan: string;
  readonly accent: string;
}

function readPalette(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return asHex(getComputedStyle(probe).color);
  };
  const types = new Map(KINDS.map((kind) => [kind, colour(`type-${kind}`)]));
  const palette: Palette = {
    type: (type) => types.get(kindOf(type)) ?? '#888888',
    surface: colour('surface'),
    ink: colour('ink'),
    line: colour('edge'),
    plan: colour('amber'),
    accent: colour('accent'),
  };
  probe.remove();
  return palette;
}

function asHex(colour: string): string {
  const channels = colour.match(/\d+(\.\d+)?/g)?.slice(0, 3) ?? ['128', '128', '128'];
  return `#${channels.map((one) => Math.round(Number(one)).toString(16).padStart(2, '0')).join('')}`;
}

/** The palette of the theme that is shown; another one when the reader or the system changes it. */
export function usePalette(): Palette {
  return useSyncExternalStore(onTheme, () => (current ??= readPalette()));
}

let current: Palette | undefined;

function onTheme(changed: () => void): () => void {
  const renew = (): void => {
    current = undefined;
    changed();
  };
  const system = matchMedia('(prefers-color-scheme: dark)');
  // The reader's own choice is a class of the body (app/theme.ts).
  const choice = new MutationObserver(renew);
  system.addEventListener('change', renew);
  choice.observe(document.body, { attributeFilter: ['class'] });
  return () => {
    system.removeEventListener('change', renew);
    choice.disconnect();
    // Another theme may be chosen while no picture is shown.
    current = undefined;
  };
}
