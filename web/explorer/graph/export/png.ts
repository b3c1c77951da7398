import type { Svg } from './svg';

/** How many pixels of the file there are to one of the picture, so that it prints well. */
const SHARPNESS = 2;

/** A picture as PNG. It is drawn from the SVG, not from the canvas, and so is whole and sharp. */
export async function pngOf({ text, width, height }: Svg): Promise<Blob> {
  const image = new Image();
  // The policy of the page allows images as data, not as blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * SHARPNESS, height * SHARPNESS];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png'),
  );
}
