# `briefbot serve` in a container: README tells how to build and run it.
FROM python:3.11-slim AS build
WORKDIR /source
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY seeds ./seeds
COPY bot ./bot
RUN python3 -m venv /opt/briefbot && /opt/briefbot/bin/pip install --no-cache-dir -c constraints.txt '.[postgres]'

FROM python:3.11-slim
COPY --from=build /opt/briefbot /opt/briefbot
# Group 0 may write, since OpenShift and `docker run --user` choose another user, in that group.
RUN useradd --uid 10001 --gid 0 --home-dir /data --no-create-home briefbot \
    && install --directory --owner=10001 --group=0 --mode=2770 /data
ENV PATH=/opt/briefbot/bin:$PATH \
    HOME=/data \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    BRIEFBOT_DATABASE_URL=sqlite:////data/briefbot.sqlite3 \
    BRIEFBOT_DATA_FOLDER=/data \
    BRIEFBOT_HOST=0.0.0.0
USER 10001:0
VOLUME ["/data"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["python3", "-m", "bot.serve.probe"]
CMD ["briefbot", "serve"]
