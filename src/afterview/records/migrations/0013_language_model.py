import django.db.models.deletion
from django.db import migrations, models

import afterview.records.tenancy
from afterview.records import bonds


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0012_drafts"),
    ]

    operations = [
        migrations.CreateModel(
            name="LanguageModel",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=afterview.records.tenancy.uuid7,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("address", models.CharField(max_length=300)),
                ("name", models.CharField(max_length=200)),
                ("has_key", models.BooleanField(default=False)),
                ("created", models.DateTimeField()),
                ("tried_at", models.DateTimeField(blank=True, null=True)),
                ("trouble", models.TextField(blank=True)),
                (
                    "workspace",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.workspace",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("workspace",), name="one_language_model")
                ],
            },
        ),
        migrations.RunPython(bonds.tie, migrations.RunPython.noop),
    ]
