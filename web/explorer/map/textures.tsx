/** Dots, holes and lines in the colour of the ground, to lie over a fill, always of one size. */
export function Textures({
  scale,
  suffix = '',
}: {
  /** Pixels for one unit of the picture. */
  readonly scale: number;
  /** Tells the ids of one picture from those of another on the same page. */
  readonly suffix?: string;
}) {
  const shared = { patternUnits: 'userSpaceOnUse', patternTransform: `scale(${1 / scale})` } as const;
  return (
    <defs className="textures">
      <pattern id={`map-dots${suffix}`} width={5} height={5} {...shared}>
        <circle cx={2.5} cy={2.5} r={1} />
      </pattern>
      <pattern id={`map-holes${suffix}`} width={6} height={6} {...shared}>
        <circle cx={3} cy={3} r={2.4} />
      </pattern>
      <pattern id={`map-lines${suffix}`} width={7} height={7} {...shared}>
        <path d="M0 7 7 0" />
      </pattern>
    </defs>
  );
}
