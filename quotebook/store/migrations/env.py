"""Alembic's way in: it uses the connection that store.migrate hands over, inside its transaction."""

from alembic import context

from quotebook.store.schema import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, transactional_ddl=False)
context.run_migrations()
