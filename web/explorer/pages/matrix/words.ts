import type { TFunction } from 'i18next';
import { sayDate, sayPeriod } from '../../ui/dates';
import type { Recognition } from './pairs';

/** Which day, which transport, on what terms: what is said of a recognition beside its status. */
export function sayTerms(recognition: Recognition, language: string, t: TFunction): string {
  const { signedOn, scope, application } = recognition;
  const own = { ns: 'domain' };
  return [
    sayPeriod(recognition, language, t) ?? t('effectUnknown'),
    ...(signedOn ? [t('signedOn', { date: sayDate(signedOn.edtf, language, t) })] : []),
    ...(scope.length > 0 ? [scope.map((mode) => t(`value.TransportMode.${mode}`, own)).join(t('comma'))] : []),
    ...(application === 'FULL' ? [] : [t(`value.Application.${application}`, own)]),
  ].join(' · ');
}

/** The status and the day, and how sure, in the words of a cell's name. */
export function sayShort(recognition: Recognition, language: string, t: TFunction): string {
  const { status, standing, modality, disputed } = recognition;
  return [
    sayStatus(status, t),
    sayPeriod(recognition, language, t) ?? t('effectUnknown'),
    ...(standing && standing !== 'CERTAIN' ? [t(`standing.${standing}`, { ns: 'domain' })] : []),
    ...(modality === 'FACT' || modality === 'INFERRED' ? [] : [t(`modality.${modality}`, { ns: 'domain' })]),
    ...(disputed ? [t('disputed', { ns: 'domain' })] : []),
  ].join(t('comma'));
}

export const sayStatus = (status: string, t: TFunction): string =>
  t(`value.AgreementStatus.${status}`, { ns: 'domain' });
