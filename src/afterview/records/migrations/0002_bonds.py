from django.db import migrations

from afterview.records import bonds


class Migration(migrations.Migration):
    dependencies = [("records", "0001_first")]
    operations = [migrations.RunPython(bonds.tie, migrations.RunPython.noop, atomic=True)]
