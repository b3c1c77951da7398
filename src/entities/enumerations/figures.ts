import { enumeration, type ValueOf } from '../../model/property-type';

export const MetricTiming = enumeration('MetricTiming', 'Whether a metric is counted at a date or over a period.', {
  AT_DATE: 'A stock: so many at a date.',
  OVER_PERIOD: 'A flow: so many within a period.',
});
export type MetricTiming = ValueOf<typeof MetricTiming>;

export const Unit = enumeration('Unit', 'The unit of a figure.', {
  COUNTRIES_AND_REGIONS: 'Countries and regions, counted together as Chinese sources do.',
  ECONOMIES:
    'Economies: countries and customs territories, the European Union counted once or by member as the source does.',
  MEMBERS: 'Members of an organization.',
  DOCUMENTS: 'Documents, such as agreements signed.',
  ENTERPRISES: 'Enterprises.',
  MEASURES: 'Measures.',
  REFORMS: 'Reforms.',
  TRAINS: 'Train runs.',
  PORTS: 'Ports.',
  CNY: 'Chinese yuan, not in thousands or millions.',
  PERCENT: 'Per cent: 87.5 means 87.5 of 100.',
  PERCENTAGE_POINTS: 'Percentage points: the difference of two values in per cent.',
  HOURS: 'Hours.',
  DAYS: 'Days.',
});
export type Unit = ValueOf<typeof Unit>;
