import graphql from '@graphql-eslint/eslint-plugin';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Types without an id: values, and what traversals find. */
const VALUES = [
  ...[
    'Attribution',
    'Coverage',
    'Dataset',
    'TypeCount',
    'EdtfDate',
    'Identifier',
    'Localized',
    'GroupKeyValue',
    'Statistics',
  ],
  ...['PageInfo', 'CommonNeighbour', 'Highlight', 'Neighbourhood', 'Path', 'PathStep', 'SearchHit'],
  ...['Timeline', 'TimelineEntry', 'DatasetSource', 'HiddenNodes'],
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      'node_modules/**',
      'data/**',
      '.neo4j/**',
      '**/*.generated.ts',
      'bench/**',
      'clients/emitted/**',
      '**/__generated__/**',
    ],
  },
  { ...js.configs.recommended, files: ['**/*.{js,mjs,cjs}', 'src/**/*.ts', 'tests/**/*.ts'] },
  {
    files: ['schema/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: './schema/schema.graphql' } },
    },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          DirectiveDefinition: 'camelCase',
          // The connectives of filters are in capitals, to stand apart from the fields beside them.
          InputValueDefinition: { style: 'camelCase', ignorePattern: '^(AND|OR|NOT)$' },
          // Enumerations of types and of fields have the names of these.
          EnumValueDefinition: { style: 'UPPER_CASE', ignorePattern: '^[A-Za-z]*[a-z][A-Za-z0-9]*$' },
        },
      ],
      // A country has a country and a goal is goalOf something: an interface or a relationship gives the name.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Pages of traversals go forward only: what stands before a place would have to be walked anew.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // Short lists, such as names, are no connections; what a traversal finds, such as a path, has no id.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // Values and what is found have no ids; caches keep them inside the entity that they are of.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        { exceptions: { types: VALUES, suffixes: ['Connection', 'Edge', 'Group'] } },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'web/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The type of what is required lazily has no other form than import('...').
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // The hooks and handlers of Apollo Server and Fastify are async by contract.
      '@typescript-eslint/require-await': 'off',
      // "`void run()`" says that a promise is left to itself on purpose.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-base-to-string': 'off',
      'no-control-regex': 'off',
    },
  },
  {
    // GraphiQL's actions are methods by their types, and are made to be taken out of their store.
    files: ['web/playground/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // Tests look into answers, which are JSON of any shape.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        module: 'writable',
        require: 'readonly',
        setTimeout: 'readonly',
        performance: 'readonly',
        clearTimeout: 'readonly',
        AbortController: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  prettier,
);
