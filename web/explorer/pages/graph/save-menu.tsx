import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasHandle } from '../../graph/canvas';
import { graphmlOf } from '../../graph/export/graphml';
import { pngOf } from '../../graph/export/png';
import { svgOf } from '../../graph/export/svg';
import { usePalette } from '../../graph/palette';
import type { Focus, Picture } from '../../graph/picture';
import { csvOf } from '../../table/csv';
import { saveFile } from '../../ui/save-file';
import { useFactColumns } from './tables';
import type { Known } from './use-graph';

const NAME = 'customs-graph';

/** Saves what is on the canvas: the picture as it lies, and its content for spreadsheets and other programs. */
export function SaveMenu({
  known,
  picture,
  focus,
  canvas,
}: {
  readonly known: Known;
  /** Null where there is none to save. */
  readonly picture: Picture | null;
  readonly focus: Focus;
  readonly canvas: RefObject<CanvasHandle | null>;
}) {
  const { t } = useTranslation('graph');
  const palette = usePalette();
  const columns = useFactColumns();
  const nothing = known.nodes.length === 0;
  const drawn = () =>
    picture && canvas.current
      ? svgOf(picture, {
          places: canvas.current.places(),
          focus,
          palette,
          title: t('title'),
          nameOf: (type) => t(`type.${type}.many`, { ns: 'domain' }),
        })
      : null;
  const saveSvg = (): void => {
    const svg = drawn();
    if (svg) saveFile(`${NAME}.svg`, 'image/svg+xml', svg.text);
  };
  const savePng = async (): Promise<void> => {
    const svg = drawn();
    if (svg) saveFile(`${NAME}.png`, 'image/png', await pngOf(svg));
  };
  const saveCsv = (): void => {
    const lines = known.facts.map((row) => columns.map(({ value }) => value(row)));
    saveFile(`${NAME}.csv`, 'text/csv', csvOf([columns.map(({ heading }) => heading), ...lines]));
  };
  const saveGraphml = (): void =>
    saveFile(
      `${NAME}.graphml`,
      'application/graphml+xml',
      graphmlOf(
        known.nodes,
        known.facts.map(({ id, from, to, fact }) => ({ ...fact, id, from: from.id, to: to.id })),
      ),
    );
  return (
    <details className="graph-save">
      <summary>{t('save')}</summary>
      <div>
        <button type="button" disabled={nothing || !picture} onClick={() => void savePng()}>
          PNG
        </button>
        <button type="button" disabled={nothing || !picture} onClick={saveSvg}>
          SVG
        </button>
        <button type="button" disabled={nothing} onClick={saveCsv}>
          CSV
        </button>
        <button type="button" disabled={nothing} onClick={saveGraphml}>
          GraphML
        </button>
      </div>
    </details>
  );
}
