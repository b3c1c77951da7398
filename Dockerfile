# Debian and not Alpine: the embedded store is a binary for glibc 2.34 and later.
FROM node:22-bookworm-slim AS build
WORKDIR /app
# The packages first, so that a change of the sources does not install them again.
# Their scripts would build sources that are not here yet.
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
RUN mkdir data && chown node:node data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/package.json /app/LICENSE /app/NOTICE ./
COPY --from=build /app/dist ./dist
COPY --from=build /app/web/dist ./web/dist
COPY --from=build /app/schema/operations ./schema/operations
COPY --from=build /app/cypher/traversals ./cypher/traversals
COPY --from=build /app/seed ./seed
USER node
VOLUME /app/data
EXPOSE 4000
# The first start loads before it listens, which takes minutes on a busy machine.
HEALTHCHECK --interval=10s --timeout=3s --start-period=5m --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--no-allocation-site-pretenuring", "--no-parallel-scavenge", "--no-concurrent-array-buffer-sweeping", "--heap-growing-percent=150", "dist/main.js"]
