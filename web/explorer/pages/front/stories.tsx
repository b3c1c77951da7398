import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** The ways in: each an address of a page, with its text among the page's texts. */
const STORIES = [
  { name: 'path', href: '/graph?path=administration:us-cbp,administration:kz-customs' },
  { name: 'network', href: '/map?layer=recognition&of=country:CN' },
  { name: 'pilots', href: '/e/programme:cn-kz-joint-control' },
  { name: 'validation', href: '/timeline?about=programme:cn-us-joint-validation' },
  { name: 'disagreements', href: '/sources?tab=contradictions' },
  { name: 'plans', href: '/timeline?about=administration:cn-gacc&from=2018' },
] as const;

export function Stories() {
  const { t } = useTranslation('front');
  return (
    <nav className="stories" aria-label={t('stories')}>
      {STORIES.map(({ name, href }) => (
        <Link key={name} href={href}>
          <strong>{t(`story.${name}.title`)}</strong>
          <span>{t(`story.${name}.text`)}</span>
        </Link>
      ))}
    </nav>
  );
}
