import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Position } from './countries';
import { moved, zoomed, type Size, type Viewport } from './viewport';

/** Pixels that a pointer may tremble before a press becomes a drag. */
const TREMBLE = 4;

/** The part of the map in view, and the handlers by which wheel, drag and pinch change it. */
export function useViewport(first: Viewport, picture: RefObject<SVGSVGElement | null>) {
  const [viewport, setViewport] = useState(first);
  const size = useSize(picture);
  const latest = useRef({ viewport, size });
  latest.current = { viewport, size };
  const change = (next: (viewport: Viewport, size: Size) => Viewport): void =>
    setViewport((now) => next(now, latest.current.size));

  useEffect(() => {
    const svg = picture.current;
    if (!svg) return;
    const onWheel = (event: WheelEvent): void => {
      // At the whole map the wheel, turned outward, scrolls the page.
      if (event.deltaY > 0 && latest.current.viewport.zoom === 1) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
      const at = placeIn(svg, event);
      setViewport((now) => zoomed(now, latest.current.size, 2 ** (-pixels / 240), at));
    };
    // React would listen passively, and the page would scroll as well.
    svg.addEventListener('wheel', onWheel, { passive: false });
    return () => svg.removeEventListener('wheel', onWheel);
  }, [picture]);

  const pointers = useRef(new Map<number, Position>());
  const dragged = useRef(false);
  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    if (pointers.current.size === 0) dragged.current = false;
    pointers.current.set(event.pointerId, placeIn(event.currentTarget, event));
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = placeIn(event.currentTarget, event);
    const [right, down] = [now[0] - before[0], now[1] - before[1]];
    if (!dragged.current && Math.hypot(right, down) < TREMBLE) return;
    if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = true;
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    if (!other) return change((view, size) => moved(view, size, right, down));
    const spread = (from: Position): number => Math.hypot(from[0] - other[0], from[1] - other[1]);
    const middle: Position = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2];
    change((view, size) => zoomed(moved(view, size, right / 2, down / 2), size, spread(now) / spread(before), middle));
  };
  const onPointerUp = (event: PointerEvent<SVGSVGElement>): void => {
    pointers.current.delete(event.pointerId);
  };
  const handlers = { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp };
  /** Whether the press that has just ended moved the map, and so is no click. */
  const wasDragged = (): boolean => dragged.current;
  return { viewport, size, change, handlers, wasDragged };
}

function placeIn(svg: Element, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Position {
  const { left, top } = svg.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

/** The size of the picture on the screen, as it changes. */
function useSize(picture: RefObject<SVGSVGElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const svg = picture.current;
    if (!svg) return;
    const measure = (): void => setSize({ width: svg.clientWidth, height: svg.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(svg);
    measure();
    return () => observer.disconnect();
  }, [picture]);
  return size;
}
