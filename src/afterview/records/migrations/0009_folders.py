from django.db import migrations, models
from django.db.models import OuterRef, Subquery

from afterview.records import bonds


def were_read(apps, editor):
    """Folders of a mailbox that was read are read."""
    watches = apps.get_model("records", "Watch").objects.filter(pk=OuterRef("watch_id"))
    folders = apps.get_model("records", "Folder").objects
    folders.update(read_at=Subquery(watches.values("read_at")[:1]))


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0008_assignments"),
    ]

    operations = [
        migrations.AddField(
            model_name="watch",
            name="chosen_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="watch",
            name="holder",
            field=models.CharField(blank=True, max_length=32),
        ),
        migrations.AddField(
            model_name="watch",
            name="held_until",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="folder",
            name="purpose",
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.AddField(
            model_name="folder",
            name="chosen",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="folder",
            name="missing",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="folder",
            name="read_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.RunPython(were_read, migrations.RunPython.noop),
        migrations.RunPython(bonds.tie, migrations.RunPython.noop),
    ]
