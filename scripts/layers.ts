import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { layerRules } from './layer-rules';

// Checks the arrows between the rooms (scripts/layer-rules.ts). Fails on zero modules too: a misread
// configuration would otherwise pass by seeing nothing.
const { output } = await cruise(
  ['lib', 'components', 'entrypoints'],
  { ruleSet: layerRules, ...layerRules.options, validate: true },
  undefined,
  { tsConfig: extractTsConfig('tsconfig.layers.json') },
);
const { summary } = output as ICruiseResult;
for (const { rule, from, to } of summary.violations)
  console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`);
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations`);
process.exitCode = summary.violations.length > 0 || summary.totalCruised === 0 ? 1 : 0;
