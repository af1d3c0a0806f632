# Each step is a script of package.json, so that what runs here is what is tested without a container.
FROM node:24-bookworm-slim
ENV HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /kindline
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY . .
RUN npm run build
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD npm run --silent healthy
CMD ["npm", "start"]
