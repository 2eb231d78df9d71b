# syntax=docker/dockerfile:1
# The base is named by its exact version, so that a build can be repeated: raise it in both places.
# Built where no .env file is: the standalone output would copy one into the image (.dockerignore keeps them out).

FROM node:24.9.0-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24.9.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000 \
    NODE_OPTIONS="--max-old-space-size=384 --max-semi-space-size=8"
# Owned by root and run by another user, who can't change what is run.
COPY --from=build /app/.next/standalone ./
# The one folder that it may write in, where DATABASE_URL names a file of it.
RUN install -d -o node -g node /var/lib/order-tracker
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
