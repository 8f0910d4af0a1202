# syntax=docker/dockerfile:1
# docs/operations/containers.md says how to build and run this. For the same image every time, pass the base by its digest:
#   docker build --build-arg NODE_IMAGE=node:24-bookworm-slim@sha256:… -t handrail .
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build:tree

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /handrail
COPY --from=build /build/dist ./
# The image's user `node`, as a number, so that an orchestrator can see that it is not root. It owns no file here.
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --start-interval=2s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself gets the signals: no shell and no npm stands between.
CMD ["node", "bin/serve.js"]
