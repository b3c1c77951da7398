import { stringifyDocument } from '@urql/core';
import type { DocumentNode } from 'graphql';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { packText } from '../../shared/share-link';
import { Said } from './said';

/** A page's heading, what stands beside it, and its content. */
export function Page({
  title,
  heading,
  kind,
  tools,
  children,
}: {
  readonly title: string;
  /** What stands for the title on the page where it is a whole sentence, such as the same with links in it. */
  readonly heading?: ReactNode;
  /** What the title names, such as "Port"; in small letters above it. */
  readonly kind?: string | undefined;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  useTitle(title);
  return (
    <article className="page">
      <header className="page-head">
        <h1 className={heading ? 'sentence-title' : undefined}>
          {kind && <small>{kind}</small>}
          {heading ?? <Said>{title}</Said>}
        </h1>
        {tools && <div className="page-tools">{tools}</div>}
      </header>
      {children}
    </article>
  );
}

/** Gives the document a title, which history and bookmarks show. */
export function useTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = title === t('title') ? title : `${title} · ${t('title')}`;
  }, [title, t]);
}

/** Leads to the playground, with the operation behind what one looks at. */
export function PlaygroundLink({
  operation,
  variables,
}: {
  readonly operation: DocumentNode;
  readonly variables: object;
}) {
  const { t } = useTranslation();
  const text = JSON.stringify(variables, null, 2);
  const [href, setHref] = useState('/graphql');
  useEffect(() => {
    let current = true;
    void packText({ query: stringifyDocument(operation), variables: text }).then((packed) => {
      if (current) setHref(`/graphql#q=${packed}`);
    });
    return () => {
      current = false;
    };
  }, [operation, text]);
  return (
    <a className="tool" href={href} title={t('actions.playgroundHint')}>
      {t('actions.playground')}
    </a>
  );
}
