from django.db import migrations, models

from afterview.records import bonds


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0011_devices"),
    ]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="shelved_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="letter",
            name="state",
            field=models.CharField(
                choices=[
                    ("drafted", "draft"),
                    ("held", "waiting for its hour"),
                    ("sending", "on its way"),
                    ("sent", "sent"),
                    ("failed", "refused"),
                    ("unknown", "perhaps sent"),
                    ("put_aside", "put aside"),
                    ("in_drafts", "in your Drafts"),
                ],
                default="drafted",
                max_length=20,
            ),
        ),
        migrations.RunPython(bonds.tie, migrations.RunPython.noop),
    ]
