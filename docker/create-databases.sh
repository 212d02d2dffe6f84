#!/usr/bin/env bash
# Runs once, when the volume of PostgreSQL is new: one database for each service, owned by a role of its own.
set -euo pipefail
for service in organization event commitment webhook; do
  variable="${service^^}_DB_PASSWORD"
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set name="$service" --set password="${!variable}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
