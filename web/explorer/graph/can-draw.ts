/** Whether this browser can draw a graph; headless ones and old machines may lack WebGL 2. */
export function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
