import type { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { extremityArrow, layerDashed, pathCurved, pathLine, sdfCircle, type FragmentLayer } from 'sigma/rendering';
import type { Palette } from './palette';
import { DISTANCE } from './shapes';
import type { EdgeLook, NodeLook } from './styles';

export type CanvasGraph = MultiDirectedGraph<
  NodeLook & { readonly x: number; readonly y: number },
  EdgeLook & { readonly id: string }
>;

/** From this many edges on, lines are not asked what lies under the pointer, and wait while one moves the picture. */
const MANY_EDGES = 4000;

const NUMBER = { type: 'number', default: 0 } as const;

/** Draws a graph in a container by WebGL, in the colours of a palette. What items look like stands in their attributes. */
export function rendererOf(graph: CanvasGraph, container: HTMLElement, palette: Palette) {
  const font = getComputedStyle(document.body).fontFamily;
  return new Sigma(graph, container, {
    primitives: {
      nodes: {
        // To the edges, and to the pointer, every node is a circle; its shape is drawn within.
        shapes: [sdfCircle()],
        layers: [shapeLayer()],
        variables: { corners: NUMBER, sharpness: NUMBER, turn: NUMBER, aspect: NUMBER },
        label: { font: { family: font, size: 12 }, margin: 4 },
      },
      edges: {
        paths: [pathLine(), pathCurved()],
        extremities: [extremityArrow({ lengthRatio: 4, widthRatio: 3.4 })],
        layers: [
          layerDashed({
            dashSize: { attribute: 'dash', mode: 'pixels' },
            gapSize: { attribute: 'gap', mode: 'pixels' },
            // A dash begins at the start, and so a long one has no gap; the arrow is never cut.
            align: 0,
            solidExtremities: true,
          }),
        ],
        variables: { dash: NUMBER, gap: NUMBER },
        label: { color: palette.ink, textBorder: { width: 3, color: palette.surface } },
      },
    },
    styles: {
      nodes: {
        x: { attribute: 'x' },
        y: { attribute: 'y' },
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        opacity: { attribute: 'opacity' },
        corners: { attribute: 'corners' },
        sharpness: { attribute: 'sharpness' },
        turn: { attribute: 'turn' },
        aspect: { attribute: 'aspect' },
        label: { attribute: 'label' },
        labelColor: palette.ink,
        labelFont: font,
        labelSize: 12,
        labelVisibility: {
          whenState: 'isHovered',
          then: 'visible',
          else: { attribute: 'labelVisibility', defaultValue: 'auto' },
        },
        zIndex: { attribute: 'zIndex', defaultValue: 0 },
        depth: { when: ({ strong }, { isHovered }) => isHovered || strong === true, then: 'topNodes', else: 'nodes' },
        // Of the ground's colour, so that no line crosses a name; with an edge around what stands out.
        backdropVisibility: 'visible',
        backdropColor: palette.surface,
        backdropShadowBlur: 0,
        backdropPadding: 2,
        backdropBorderColor: {
          when: ({ strong }, { isHovered }) => isHovered || strong === true,
          then: palette.accent,
          else: palette.surface,
        },
        backdropBorderWidth: 1.5,
        backdropCornerRadius: 4,
        cursor: 'pointer',
      },
      edges: {
        path: 'line',
        parallelPath: 'curved',
        size: { attribute: 'size' },
        color: { whenState: 'isHovered', then: palette.accent, else: { attribute: 'color' } },
        opacity: { attribute: 'opacity' },
        head: { attribute: 'head' },
        dash: { attribute: 'dash' },
        gap: { attribute: 'gap' },
        label: { attribute: 'label' },
        labelColor: palette.ink,
        labelFont: font,
        labelSize: 11,
        labelVisibility: {
          whenState: 'isHovered',
          then: 'visible',
          else: { attribute: 'labelVisibility', defaultValue: 'hidden' },
        },
        zIndex: { attribute: 'zIndex', defaultValue: 0 },
        cursor: 'pointer',
      },
    },
    settings: {
      renderEdgeLabels: true,
      enableEdgeEvents: graph.size < MANY_EDGES,
      hideEdgesOnMove: graph.size >= MANY_EDGES,
      enableNodeDrag: true,
      enableCameraRotation: false,
      itemSizesReference: 'screen',
      labelDensity: 1,
      labelGridCellSize: 150,
      labelRenderedSizeThreshold: 4,
      minEdgeThickness: 1,
      stagePadding: 34,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      zoomDuration: isCalm() ? 0 : 250,
      inertiaDuration: isCalm() ? 0 : 200,
      doubleClickZoomingDuration: isCalm() ? 0 : 200,
      // A page that scrolls under one finger must still do so where the canvas is.
      gestureTarget: matchMedia('(pointer: coarse)').matches ? 'shared' : 'graph',
    },
  });
}

/** Fills the shape of a node, whose numbers are attributes of it, with its colour. */
function shapeLayer(): FragmentLayer {
  const { FLOAT, UNSIGNED_BYTE } = WebGL2RenderingContext;
  return {
    name: 'shape',
    uniforms: [],
    attributes: [
      { name: 'fillColor', size: 4, type: UNSIGNED_BYTE, normalized: true, source: 'color' },
      ...['corners', 'sharpness', 'turn', 'aspect'].map((name) => ({
        name,
        size: 1 as const,
        type: FLOAT,
        source: name,
      })),
    ],
    glsl: `
      ${DISTANCE}
      vec4 layer_shape(vec4 color, float corners, float sharpness, float turn, float aspect) {
        float size = context.shapeSize;
        float d = shape_distance(context.uv / size, corners, sharpness, turn, aspect) * size;
        return color * smoothstep(context.aaWidth, -context.aaWidth, d);
      }`,
  };
}

export type Renderer = ReturnType<typeof rendererOf>;

/** Whether the reader has asked for less motion. */
export function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
