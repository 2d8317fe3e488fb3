import django.db.models.deletion
from django.db import migrations, models

import afterview.records.tenancy
from afterview.records import bonds


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0014_sealed"),
    ]

    operations = [
        migrations.CreateModel(
            name="LetterText",
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
                ("language", models.CharField(max_length=2)),
                ("name", models.CharField(max_length=40)),
                ("text", models.TextField()),
                ("changed", models.DateTimeField()),
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
                "ordering": ["language", "name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("workspace", "language", "name"), name="letter_text_once"
                    )
                ],
            },
        ),
        migrations.RunPython(bonds.tie, migrations.RunPython.noop),
    ]
