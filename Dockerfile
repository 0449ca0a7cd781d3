# The command line and the viewer; by default builds the graph of the seeds and serves it.

FROM node:20.19-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --ignore-scripts

FROM node:20.19-bookworm-slim
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/src/vocabulary ./src/vocabulary
COPY --from=build /app/cypher ./cypher
COPY --from=build /app/seeds ./seeds
USER node
EXPOSE 7450
CMD ["node", "dist/cli.js", "start", "--host", "0.0.0.0"]
