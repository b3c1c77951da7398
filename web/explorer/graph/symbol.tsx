import { kindOf, outlineOf, shapeOf } from './shapes';
import './graph.css';

/** The sign of a type of node as the canvas draws it, for legends and lists; the word beside it says the same. */
export function Symbol({ type }: { readonly type: string }) {
  return (
    <svg className="symbol" viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={outlineOf(shapeOf(type), 7.5, { x: 0, y: 0 })} fill={`var(--type-${kindOf(type)})`} />
    </svg>
  );
}
