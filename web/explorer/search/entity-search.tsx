import { useCombobox } from 'downshift';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../graphql/use-answer';
import { SearchDocument, type SearchQuery } from './search.generated';
import { useWhenReady } from './use-when-ready';
import type { EntityType } from '../graphql/enumerations.generated';
import { Said } from '../ui/said';
import './search.css';

/** What a reader has found. */
export interface Found {
  readonly id: string;
  readonly name: string;
  /** Such as `Port`. */
  readonly type: string;
}

interface Hit extends Found {
  /** The name that fits what was typed, where it is not the one shown. */
  readonly matched: string | undefined;
}

/** How long nobody types before the graph is asked, in milliseconds. */
const PAUSE = 120;

/**
 * A box that finds entities as one types, by any of their names, and says by which. Enter takes the one that the arrow
 * keys have chosen, at first the best; who is faster than the graph gets what fits the whole text all the same.
 */
export function EntitySearch({
  label,
  onPick,
  types,
  placeholder,
  large = false,
}: {
  readonly label: string;
  readonly onPick: (found: Found) => void;
  /** Only entities of these types. */
  readonly types?: readonly EntityType[];
  /** What stands in the empty box; by default what the whole graph can be asked for. */
  readonly placeholder?: string;
  readonly large?: boolean;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const settled = useSettled(text.trim());
  const variables = { text: settled, ...(types && { types: [...types] }) };
  const answer = useAnswer(SearchDocument, variables, { pause: settled === '' });
  const hits = settled !== '' && answer.state === 'there' ? hitsIn(answer.data) : [];
  // Until the answer to the last letters is there, the hits are those of the text before.
  const isCurrent = settled !== '' && settled === text.trim() && answer.state === 'there' && !answer.stale;
  const pick = (hit: Hit): void => {
    setText('');
    onPick(hit);
  };
  const { isOpen, highlightedIndex, closeMenu, getInputProps, getLabelProps, getMenuProps, getItemProps } =
    useCombobox<Hit>({
      items: hits,
      inputValue: text,
      selectedItem: null,
      defaultHighlightedIndex: 0,
      itemToString: () => text,
      itemToKey: (hit) => hit?.id,
      // What is typed comes by the box itself, below: by this way it comes too late for who types fast.
      onInputValueChange: ({ inputValue, type }) => {
        if (type !== useCombobox.stateChangeTypes.InputChange) setText(inputValue);
      },
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem) pick(selectedItem);
      },
      // Who goes on by Tab has chosen nothing: the page must not change under them.
      stateReducer: (_, { type, changes }) =>
        type === useCombobox.stateChangeTypes.InputBlur ? { ...changes, selectedItem: null } : changes,
    });
  const enter = useWhenReady(isCurrent, () => {
    const hit = hits[highlightedIndex] ?? hits[0];
    if (!hit) return;
    closeMenu();
    pick(hit);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') enter.forget();
    if (event.key !== 'Enter' || isWriting(event) || !isOpen || text.trim() === '') return;
    event.preventDefault();
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    enter.ask();
  };
  const shown = isOpen && settled !== '';
  return (
    <div className={large ? 'search search-large' : 'search'}>
      <label className="visually-hidden" {...getLabelProps()}>
        {label}
      </label>
      <input
        type="search"
        placeholder={placeholder ?? t('search.placeholder')}
        {...getInputProps({
          onChange: ({ currentTarget }) => {
            enter.forget();
            setText(currentTarget.value);
          },
          onBlur: enter.forget,
          onKeyDown,
        })}
      />
      <ul {...getMenuProps()} hidden={!shown || hits.length === 0}>
        {hits.map((hit, index) => (
          <li key={hit.id} data-highlighted={index === highlightedIndex} {...getItemProps({ item: hit, index })}>
            <Said>{hit.name}</Said>
            <small>
              {t(`type.${hit.type}.one`, { ns: 'domain' })}
              {hit.matched && <> · {t('search.matched', { name: hit.matched })}</>}
            </small>
          </li>
        ))}
      </ul>
      {shown && hits.length === 0 && (
        <p className="search-none" role="status">
          {isCurrent
            ? t('search.none', { text: settled })
            : answer.state === 'failed'
              ? t('state.unreachable')
              : t('search.waiting')}
        </p>
      )}
    </div>
  );
}

function hitsIn({ search }: SearchQuery): Hit[] {
  return search.nodes.flatMap(({ node, matchedText }) => {
    if (!node) return [];
    const { id, name, __typename: type } = node;
    const matched = matchedText && matchedText.value !== name ? matchedText.value : undefined;
    return [{ id, name, type, matched }];
  });
}

/** Whether a key belongs to an input method, where Enter ends a word; Safari tells it by the code alone. */
function isWriting({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** A value once it has stayed the same for a moment; the empty one at once. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
