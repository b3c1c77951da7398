/** Made by web/build/country-anchors.mjs: `[longitude, latitude, thousands of square kilometres]` by key. */
declare module 'virtual:country-anchors' {
  const anchors: Readonly<Record<string, readonly [number, number, number]>>;
  export default anchors;
}
